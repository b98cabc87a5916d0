import RunFiles

/// Any bytes stand as the time of two points: each is a time or a finding.
@c(LLVMFuzzerTestOneInput)
public func fuzzDates(_ data: UnsafePointer<UInt8>?, _ count: Int) -> CInt {
  let time = UnsafeBufferPointer(start: data, count: count).filter {
    // Markup would only test the XML parser again.
    $0 != UInt8(ascii: "<") && $0 != UInt8(ascii: "&") && $0 != 0
  }
  let point = Array("<trkpt lat='1' lon='2'><time>".utf8) + time + Array("</time></trkpt>".utf8)
  let document =
    Array("<gpx><trk><trkseg>".utf8) + point + point + Array("</trkseg></trk></gpx>".utf8)
  _ = try? RunFile.read(bytes: document)
  return 0
}
