import Running

extension DataHealth {
  init(_ history: AthleteHistory, of week: Week, weekRuns runs: [DatedRun], isCurrent: Bool) {
    func count(_ source: CadenceSource) -> Int { runs.count { $0.run.cadenceSource == source } }
    var sums: [FindingCode: Int] = [:]
    for finding in runs.flatMap(\.run.findings) { sums[finding.code, default: 0] += finding.count }
    let findings = sums.map { Finding($0.key, count: $0.value) }
      .sorted { ($1.count, $0.code.rawValue) < ($0.count, $1.code.rawValue) }
    self.init(
      runsMeasured: count(.measured), runsConverted: count(.converted),
      runsEstimated: count(.estimated),
      rejections: history.rejections.filter { isCurrent || $0.day?.week == week },
      unread: isCurrent ? history.unread : [], archives: isCurrent ? history.archives : [],
      duplicates: history.duplicates.filter { $0.day.week == week && !$0.isRepeated },
      corrections: history.corrections.filter { $0.day.map { $0.week == week } ?? isCurrent },
      doubtful: history.doubtful.filter { $0.day.week == week },
      // Of archives the sums are told, and what their lists decided against their files' signs.
      passedOver: isCurrent
        ? history.passedOver.filter {
          ArchiveSum.archive(of: $0.file) == nil || $0.recording.code == .otherByList
        } : [],
      rowProblems: isCurrent ? history.rowProblems : [],
      logFindings: isCurrent ? history.logFindings : [],
      gapsInProfile: history.gapsInProfile, findings: findings)
  }
}
