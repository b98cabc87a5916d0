import Foundation
import StreamTestSupport
import Testing

@Suite("Told is told")
struct ToldTests {
  @Test(
    "What nobody could hear is told again, and reports are written all the same",
    arguments: ["2>&-", "2>/dev/full", "2> >(exec 0<&-; sleep 0)"])
  func unheard(streams: String) throws {
    let workshop = try Workshop()
    let deaf = ["/bin/bash", "-c", "sleep 0.1; exec \"$@\" \(streams)", "bash"]
    #expect(try workshop.run(wrapper: deaf).end == .exit(3))
    #expect(try workshop.reports().differences(from: Workshop.expectedReports()) == [])
    let heard = try workshop.run()
    #expect(heard.end == .exit(3))
    #expect(heard.errors.contains("cut-off.tcx"))
    let quiet = try workshop.run()
    #expect(quiet.end == .exit(0) && quiet.errors == "")
  }

  @Test("With all streams closed no word gets into a file")
  func closed() throws {
    let workshop = try Workshop()
    let closed = ["/bin/bash", "-c", "exec \"$@\" 0<&- 1>&- 2>&-", "bash"]
    #expect(try workshop.run(wrapper: closed).end == .exit(3))
    #expect(try workshop.reports().differences(from: Workshop.expectedReports()) == [])
    for name in try FolderContents(workshop.folder.path + "/state").names {
      let text = try FolderContents(workshop.folder.path + "/state")[name]
      #expect(!text.contains("soleus: dana-lind"), "\(name)")
    }
  }
}
