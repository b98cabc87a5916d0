# Mends a page of generate-manual, which ArgumentParser brings: it gets the name by which `man soleus run` finds it, its
# examples stand line by line, and its exit codes are the program's.
#
# usage: soleus docs exit-codes | awk -v version=VERSION -f manual.awk - soleus.run.1 > soleus-run.1

# A row of the exit codes: | 3 | Reports were written … |
FNR == NR {
  if (split($0, cell, / *[|] */) == 4 && cell[2] ~ /^[0-9]/)
    codes = codes ".It " cell[2] "\n" text(cell[3]) "\n"
  next
}

# Every sentence begins a line.
function text(words,    lines) {
  while (match(words, /[a-z)]\. [A-Z]/)) {
    lines = lines substr(words, 1, RSTART + 1) "\n"
    words = substr(words, RSTART + 3)
  }
  return lines words
}

function dashed(name) { gsub(/[. ]/, "-", name); return name }

function end_example() {
  if (is_example) print ".Ed"
  is_example = 0
}

/^\.Sh / { section = $2 }
/^\.Dt / { $2 = toupper(dashed($2)) }
/^\.Nm / && section == "NAME" {
  command = substr($0, 5)
  gsub(/"/, "", command)
  $0 = ".Nm " dashed(command)
}
/^\.Nm/ && section == "SYNOPSIS" { $0 = ".Nm \"" command "\"" }
/^\.Nd / {
  gsub(/"/, "")
  sub(/\.$/, "")
}
/^\.Os/ { $0 = ".Os \"soleus " version "\"" }
# The parser's own, and one that only makes documents.
/^\.Xr soleus\.(help|docs) / { next }
/^\.Xr / { $2 = dashed($2) }
/^\.Ex / {
  printf ".Bl -tag -width \"130, 143\"\n%s.El\n", codes
  next
}

# A blank line ends a paragraph, and indented lines are an example.
/^$/ { is_gap = 1; next }
/^  / {
  if (!is_example) print ".Bd -literal -offset indent"
  is_example = 1
  is_gap = 0
  print substr($0, 3)
  next
}
{ end_example() }
/^[^.]/ {
  if (is_gap) print ".Pp"
  is_gap = 0
  print text($0)
  next
}
# What comes before an item of a list needs no paragraph.
/^\.Pp/ { next }
{ is_gap = 0; print }
END { end_example() }
