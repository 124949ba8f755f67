import pg from "pg";

type Broken = Readonly<{ rule: string; subject: string; detail: string }>;
type Line = Readonly<{ event: string; account: string; side: "D" | "C"; minor: string }>;

/** As the role that may only read. */
async function read<Row extends pg.QueryResultRow>(
  url: string,
  query: string,
  values: readonly unknown[] = [],
): Promise<Row[]> {
  const reader = new pg.Client(url);
  await reader.connect();
  try {
    return (await reader.query<Row>(query, [...values])).rows;
  } finally {
    await reader.end();
  }
}

/** What `ledger_check` finds, asked as the role that may only read. */
export const brokenRules = (readUrl: string): Promise<Broken[]> =>
  read(readUrl, "select rule, subject, detail from ledger_check");

/** What browsers told of code that they did not run on our pages. */
export const stoppedCode = (readUrl: string): Promise<Readonly<Record<string, unknown>>[]> =>
  read(readUrl, "select page, directive, blocked, times from csp_report");

/** A vendor's lines of the ledger, the newest journal first. */
export const vendorLines = (readUrl: string, vendorId: string): Promise<Line[]> =>
  read(
    readUrl,
    `select j.event_type as event, split_part(l.account, ':', 1) || ':' || split_part(l.account, ':', 2) as account, l.side, l.amount::text as minor
     from journal_line l join journal j on j.id = l.journal_id where l.account like '%:' || $1 order by l.journal_id desc, l.line_no`,
    [vendorId],
  );
