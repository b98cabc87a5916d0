/// The rules that may put a flag on a page, the strongest evidence first.
public enum FlagRule: String, Sendable, CaseIterable {
  case singleRunDistance = "single-run-distance"
  case weekOutsideOwnSpread = "week-outside-own-spread"
  case hardDaysInARow = "hard-days-in-a-row"
  case noLoadedSoleusWork = "no-loaded-soleus-work"
}
