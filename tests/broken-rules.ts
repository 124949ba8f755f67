import pg from "pg";

type Broken = Readonly<{ rule: string; subject: string; detail: string }>;

/** What `ledger_check` finds, asked as the role that may only read. */
export async function brokenRules(readUrl: string): Promise<Broken[]> {
  const reader = new pg.Client(readUrl);
  await reader.connect();
  try {
    return (await reader.query<Broken>("select rule, subject, detail from ledger_check")).rows;
  } finally {
    await reader.end();
  }
}
