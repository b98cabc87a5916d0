/// What is wrong with the tags of a page that is to be well-formed as XHTML; empty where nothing is.
///
/// Knows elements, quoted attributes, comments-free text and the document type: what our templates use.
func tagProblems(_ page: String) -> [String] {
  var problems: [String] = []
  var open: [String] = []
  var rest = Substring(page)
  while let start = rest.firstIndex(of: "<") {
    let text = rest[..<start]
    if text.contains(">") && open.last != "style" { problems.append("a bare > in text") }
    rest = rest[start...].dropFirst()
    guard let end = endOfTag(rest) else {
      problems.append("a tag without an end")
      return problems
    }
    var tag = rest[..<end]
    rest = rest[end...].dropFirst()
    if tag.first == "!" { continue }
    if tag.first == "/" {
      let name = String(tag.dropFirst())
      if open.popLast() != name { problems.append("</\(name)> closes something else") }
      continue
    }
    let closesItself = tag.last == "/"
    if closesItself { tag = tag.dropLast() }
    let name = String(tag.prefix { !$0.isWhitespace })
    if name.isEmpty || !name.allSatisfy({ $0.isLetter || $0.isNumber }) {
      problems.append("a tag named \(name)")
    }
    problems += attributeProblems(tag.dropFirst(name.count), of: name)
    if !closesItself { open.append(name) }
  }
  return problems + open.map { "<\($0)> is never closed" }
}

private func endOfTag(_ text: Substring) -> String.Index? {
  var quoted = false
  return text.indices.first { index in
    if text[index] == "\"" { quoted.toggle() }
    return text[index] == ">" && !quoted
  }
}

private func attributeProblems(_ text: Substring, of tag: String) -> [String] {
  var rest = text.drop { $0.isWhitespace }
  var names: Set<String> = []
  while !rest.isEmpty {
    let name = rest.prefix { $0 != "=" }
    rest = rest.dropFirst(name.count)
    guard rest.hasPrefix("=\"") else { return ["an attribute of <\(tag)> without a quoted value"] }
    rest = rest.dropFirst(2)
    let value = rest.prefix { $0 != "\"" }
    if value.contains("<") { return ["a bare < in an attribute of <\(tag)>"] }
    if !names.insert(String(name)).inserted { return ["\(name) twice on <\(tag)>"] }
    rest = rest.dropFirst(value.count + 1)
    guard rest.isEmpty || rest.first?.isWhitespace == true else {
      return ["attributes of <\(tag)> without a blank between"]
    }
    rest = rest.drop { $0.isWhitespace }
  }
  return []
}
