import { AuditFilter } from "@haat/contract/audit";

export const filterNames = ["person", "subject", "action", "from", "to"] as const;
export type FilterName = (typeof filterNames)[number];
export type Filter = Readonly<Record<FilterName, string>>;

const none: Filter = { person: "", subject: "", action: "", from: "", to: "" };
const shapes = AuditFilter.shape;

/** What an address asks for; what cannot be read is told and left out, so that a slip shows a list and no dead end. */
export function readFilter(asked: URLSearchParams): Readonly<{ filter: Filter; unread: string[] }> {
  const typed = filterNames
    .map((name) => [name, (asked.get(name) ?? "").trim().slice(0, 100)] as const)
    .filter(([, value]) => value !== "");
  const isRead = ([name, value]: readonly [FilterName, string]): boolean =>
    shapes[name].safeParse(value).success;
  return {
    filter: { ...none, ...Object.fromEntries(typed.filter(isRead)) },
    unread: typed.filter((each) => !isRead(each)).map(([, value]) => value),
  };
}

/** The address of a list, without what is empty. */
export function addressOf(filter: Partial<Filter>, cursor?: string): string {
  const set = filterNames.flatMap((name) => (filter[name] ? [[name, filter[name]] as [string, string]] : []));
  const query = new URLSearchParams([...set, ...(cursor ? [["cursor", cursor] as [string, string]] : [])]);
  return query.size === 0 ? "/admin/audit" : `/admin/audit?${query}`;
}
