import Dispatch
import Foundation

/// Ends the program in words when a person or the system asks it to: what is done is kept, for every file
/// and page stands whole or not at all.
enum Interruption {
  /// Begins to listen for Ctrl-C and for being told to end; `words` say what becomes of the work.
  static func end(saying words: String) -> [any DispatchSourceSignal] {
    [SIGINT, SIGTERM].map { number in
      // Else the process would be gone before anything is said.
      signal(number, SIG_IGN)
      let source = DispatchSource.makeSignalSource(signal: number, queue: .global())
      source.setEventHandler {
        Terminal.progress(nil)
        Terminal.say("soleus: interrupted: \(words)")
        // Nothing is cleaned up that a power cut would not leave as well.
        _exit(128 + number)
      }
      source.resume()
      return source
    }
  }
}
