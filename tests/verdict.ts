export type Count = Readonly<{ passed: number; failed: number }>;

/** The last words of a run of the tests, and its exit code: one in which nothing ran proves nothing. */
export function verdictOf(
  counts: readonly Count[],
  filters: readonly string[],
): Readonly<{ said: string; code: 0 | 1 }> {
  const passed = counts.reduce((sum, count) => sum + count.passed, 0);
  const failed = counts.reduce((sum, count) => sum + count.failed, 0);
  const isEmpty = passed + failed === 0;
  const why = filters.length ? `no test file's path contains ${filters.join(" or ")}` : "none was found";
  const said = `${isEmpty ? `No test ran: ${why}.\n` : ""}${passed} passed, ${failed} failed\n`;
  return { said, code: failed > 0 || isEmpty ? 1 : 0 };
}
