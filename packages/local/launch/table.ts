import type { Account } from "./accounts.ts";

/** Names on the left, addresses on the right. */
export function table(rows: readonly (readonly [name: string, value: string])[]): string {
  const width = Math.max(...rows.map(([name]) => name.length));
  return rows.map(([name, value]) => `  ${name.padEnd(width)}   ${value}`).join("\n");
}

/** One of each role, so that the table stays short; all of them are in services.json. */
export function firstOfEach(accounts: readonly Account[]): [name: string, value: string][] {
  const byRole = Map.groupBy(accounts, ({ role }) => role);
  return [...byRole].flatMap(([role, [first]]): [string, string][] =>
    first ? [[`sign in: ${role}`, `${first.phone.replace(/^\+88/, "")}  ${first.name}`]] : [],
  );
}
