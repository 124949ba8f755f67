export type Count = Readonly<{ passed: number; failed: number }>;

/** What we read of Vitest's JSON report. */
export type Report = Readonly<{
  numPassedTests: number;
  testResults: readonly Readonly<{
    name: string;
    status: string;
    message?: string;
    assertionResults: readonly Readonly<{
      fullName: string;
      status: string;
      failureMessages: readonly string[] | null;
    }>[];
  }>[];
}>;

const longest = { lines: 12, line: 240, reds: 10 };

const brief = (message: string) =>
  message
    .replaceAll(/\u{1B}\[[0-9;]*m/gu, "")
    .split("\n")
    .filter((line) => line.trim() && !line.includes("/node_modules/"))
    .slice(0, longest.lines)
    .map((line) => `    ${line.slice(0, longest.line)}\n`)
    .join("");

/** Each red test of a suite, and each file that never came to its tests, with the beginning of what it said. */
export function redOf({ testResults }: Pick<Report, "testResults">): readonly string[] {
  return testResults.flatMap(({ name, status, message, assertionResults }) => {
    const failed = assertionResults.filter((each) => each.status === "failed");
    const reds = failed.map(
      (each) => `RED ${name} > ${each.fullName}\n${brief(each.failureMessages?.join("\n") ?? "")}`,
    );
    const isUnnamed = status === "failed" && failed.length === 0;
    return isUnnamed ? [...reds, `RED ${name}, outside of its tests\n${brief(message ?? "")}`] : reds;
  });
}

/** The last words of a run of the tests, and its exit code: one in which nothing ran proves nothing. */
export function verdictOf(
  counts: readonly Count[],
  filters: readonly string[],
  red: readonly string[] = [],
): Readonly<{ said: string; code: 0 | 1 }> {
  const passed = counts.reduce((sum, count) => sum + count.passed, 0);
  const failed = counts.reduce((sum, count) => sum + count.failed, 0);
  const isEmpty = passed + failed === 0;
  const why = filters.length ? `no test file's path contains ${filters.join(" or ")}` : "none was found";
  const more = red.length > longest.reds ? `and ${red.length - longest.reds} more\n` : "";
  const told = red.slice(0, longest.reds).join("") + more;
  const said = `${told}${isEmpty ? `No test ran: ${why}.\n` : ""}${passed} passed, ${failed} failed\n`;
  return { said, code: failed > 0 || isEmpty ? 1 : 0 };
}
