/// A part of OpenStreetMap's data, as an extract holds it.
package struct OSMExtract: Sendable {
  package typealias Tag = (key: String, value: String)

  package struct Node: Sendable {
    package var id: Int64
    package var position: GeographicPoint
    package var tags: [Tag] = []

    package init(id: Int64, position: GeographicPoint, tags: [Tag] = []) {
      self.id = id
      self.position = position
      self.tags = tags
    }
  }

  package struct Way: Sendable {
    package var id: Int64
    package var nodes: [Int64]
    package var tags: [Tag]

    package init(id: Int64, nodes: [Int64], tags: [Tag]) {
      self.id = id
      self.nodes = nodes
      self.tags = tags
    }
  }

  /// A relation whose members are ways.
  package struct Relation: Sendable {
    package var id: Int64
    package var members: [Int64]
    package var tags: [Tag]

    package init(id: Int64, members: [Int64], tags: [Tag]) {
      self.id = id
      self.members = members
      self.tags = tags
    }
  }

  /// Each by rising number, as extracts are.
  package var nodes: [Node] = []
  package var ways: [Way] = []
  package var relations: [Relation] = []

  package init() {}

  /// The extract as `.osm`.
  package var xml: String {
    var text = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n"
    text += "<osm version=\"0.6\" generator=\"soleus made-up town\">\n"
    func lines(_ tags: [Tag]) -> String {
      tags.map { "    <tag k=\"\($0.key.quoted)\" v=\"\($0.value.quoted)\"/>\n" }.joined()
    }
    for node in nodes {
      text += "  <node id=\"\(node.id)\" version=\"1\" lat=\"\(node.position.latitude.fixed(7))\" "
      text += "lon=\"\(node.position.longitude.fixed(7))\""
      text += node.tags.isEmpty ? "/>\n" : ">\n\(lines(node.tags))  </node>\n"
    }
    for way in ways {
      text += "  <way id=\"\(way.id)\" version=\"1\">\n"
      text += way.nodes.map { "    <nd ref=\"\($0)\"/>\n" }.joined()
      text += lines(way.tags) + "  </way>\n"
    }
    for relation in relations {
      text += "  <relation id=\"\(relation.id)\" version=\"1\">\n"
      text += relation.members.map { "    <member type=\"way\" ref=\"\($0)\" role=\"\"/>\n" }
        .joined()
      text += lines(relation.tags) + "  </relation>\n"
    }
    return text + "</osm>\n"
  }

  /// The extract as `.osm.pbf`.
  package func pbf(_ form: OSMPBFWriter.Form = OSMPBFWriter.Form()) -> [UInt8] {
    var bytes: [UInt8] = []
    var writer = OSMPBFWriter(form)
    writer.begin { bytes += $0 }
    for node in nodes { writer.add(node) { bytes += $0 } }
    for way in ways { writer.add(way) { bytes += $0 } }
    for relation in relations { writer.add(relation) { bytes += $0 } }
    writer.end { bytes += $0 }
    return bytes
  }
}

extension String {
  /// This text as the value of an XML attribute.
  fileprivate var quoted: String {
    escapedForXML.split(separator: "\"", omittingEmptySubsequences: false).joined(
      separator: "&quot;")
  }
}
