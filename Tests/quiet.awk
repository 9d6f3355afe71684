# What `swift test` prints, without the lines of what starts and passes: left are failures with all they say, what tests
# and crashed programs print themselves, what was skipped, and the counts of the last line. Where that line is missing,
# because a trap or a kill ended the tests, those that had started and not ended are named.
/^◇ Test run started/ { print; fflush(); next }
/^◇ Test case passing / { isInCase = $0 !~ / started\.$/; next }
isInCase && !/^[◇✔✘↳➜]/ { isInCase = $0 !~ / started\.$/; next }
/^◇ Suite / || /^✔ Suite / { next }
/^◇ Test .* started\.$/ {
  sub(/^◇ Test /, ""); sub(/ started\.$/, "")
  underWay[$0]++
  next
}
/^(✔|✘|━) Test run with / { isWhole = 1; print; fflush(); next }
/^(✔|✘|━) Test .* (passed|failed) after / {
  name = $0
  sub(/^[^ ]+ Test /, "", name); sub(/ (passed|failed) after .*/, "", name); sub(/ with [0-9]+ test cases?$/, "", name)
  underWay[name]--
  if ($1 == "✔") next
}
{ print; fflush() }
END {
  if (isWhole) exit
  for (name in underWay) if (underWay[name] > 0) print "✘ Test " name " had started and not ended." | "sort"
}
