import SoleusLoad
import WeeklyReport

/// The pages of docs/ that are made from the program's own tables.
public enum Documentation {
  public static var stages: String { StageRegistry.markdown() }
  public static var dataDictionary: String { DataDictionary.markdown() }

  /// The load model's table as it comes with the program.
  public static var modelTable: [UInt8] { LoadModel.standardTable }
}
