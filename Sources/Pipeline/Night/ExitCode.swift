/// What the program tells its caller; the numbers are a contract.
package enum ExitCode: Int32, Sendable, CaseIterable {
  case done = 0
  case internalError = 1
  case pipelineFileWrong = 2
  case newRejections = 3
  case noUsableInput = 4
  case storeCannotOpen = 10
  case locked = 11
  case storeIsNewer = 12

  /// What it means, in a sentence.
  package var meaning: String {
    switch self {
    case .done: "Done; also when there was nothing new."
    case .internalError: "Something failed that is not the input's fault, such as a full disk."
    case .pipelineFileWrong: "The pipeline file is wrong; nothing was run."
    case .newRejections:
      "Inputs were newly rejected, cannot be read for now or are gone, mail could not be handed over, "
        + "or the clock cannot be right."
    case .noUsableInput: "There is no usable input at all."
    case .storeCannotOpen: "The store cannot be opened."
    case .locked: "Another execution runs, or the report folder belongs to another pipeline."
    case .storeIsNewer: "The store or the report folder was made by a newer version of the program."
    }
  }
}
