import CLibCrypto
import Foundation

/// A SHA-256 hash that grows with the bytes it is given.
package final class Digest {
  // The context is created here and freed in deinit, and no copy of the pointer leaves the class.
  private let context: OpaquePointer

  init() {
    guard let context = EVP_MD_CTX_new(), EVP_DigestInit_ex(context, EVP_sha256(), nil) == 1 else {
      preconditionFailure("libcrypto has no SHA-256")
    }
    self.context = context
  }

  deinit { EVP_MD_CTX_free(context) }

  func update(_ bytes: UnsafeRawBufferPointer) {
    EVP_DigestUpdate(context, bytes.baseAddress, bytes.count)
  }

  /// Adds `text` and a separator that no text holds.
  func update(_ text: String) {
    var text = text
    text.withUTF8 { update(UnsafeRawBufferPointer($0)) }
    withUnsafeBytes(of: UInt8(0)) { update($0) }
  }

  /// The hash as 64 hexadecimal digits; nothing may be added afterwards.
  func finish() -> String {
    var hash = [UInt8](repeating: 0, count: 32)
    EVP_DigestFinal_ex(context, &hash, nil)
    return hash.map { byte in
      let digits = String(byte, radix: 16)
      return digits.count == 1 ? "0" + digits : digits
    }.joined()
  }

  package static func of(_ texts: [String]) -> String {
    let digest = Digest()
    for text in texts { digest.update(text) }
    return digest.finish()
  }

  /// Of the bytes of a file; `nil` where it cannot be read.
  static func ofFile(at path: String) -> String? {
    let descriptor = open(path, O_RDONLY | O_CLOEXEC)
    guard descriptor >= 0 else { return nil }
    defer { close(descriptor) }
    let digest = Digest()
    let buffer = UnsafeMutableRawBufferPointer.allocate(byteCount: 1 << 16, alignment: 16)
    defer { buffer.deallocate() }
    while true {
      let count = read(descriptor, buffer.baseAddress, buffer.count)
      if count < 0 {
        if errno == EINTR { continue }
        return nil
      }
      if count == 0 { return digest.finish() }
      digest.update(UnsafeRawBufferPointer(rebasing: buffer[..<count]))
    }
  }

  /// Of texts and then of parts, each told from the next by its length.
  static func of(_ texts: [String], _ parts: [Data]) -> String {
    let digest = Digest()
    for text in texts { digest.update(text) }
    for part in parts {
      digest.update("\(part.count)")
      part.withUnsafeBytes { digest.update($0) }
    }
    return digest.finish()
  }

  package static func of(_ bytes: [UInt8]) -> String {
    let digest = Digest()
    bytes.withUnsafeBytes { digest.update($0) }
    return digest.finish()
  }
}
