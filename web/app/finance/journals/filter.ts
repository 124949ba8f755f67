import { JournalFilter } from "@haat/contract/ledger";
import { parseTypedTaka } from "@haat/core/money";

export const filterNames = ["account", "event", "order", "key", "from", "to", "min", "max"] as const;
export type FilterName = (typeof filterNames)[number];
/** As it was typed; amounts in taka. */
export type Filter = Readonly<Record<FilterName, string>>;

const none: Filter = { account: "", event: "", order: "", key: "", from: "", to: "", min: "", max: "" };
const shapes = JournalFilter.shape;
const isAmount = (name: FilterName): boolean => name === "min" || name === "max";

function minorOf(typed: string): string | null {
  try {
    return parseTypedTaka(typed).minor.toString();
  } catch {
    return null;
  }
}

/** What the API is asked for one field; null where it cannot be read. */
function asked(name: FilterName, typed: string): string | null {
  const value = isAmount(name) ? minorOf(typed) : typed;
  return value !== null && shapes[name].safeParse(value).success ? value : null;
}

type Read = Readonly<{ filter: Filter; query: Readonly<Record<string, string>>; unread: string[] }>;

/** What an address asks for; what cannot be read is told and left out, so that a slip shows a list and no dead end. */
export function readFilter(search: URLSearchParams): Read {
  const typed = filterNames
    .map((name) => ({ name, value: (search.get(name) ?? "").trim().slice(0, 100) }))
    .filter(({ value }) => value !== "")
    .map((each) => ({ ...each, asked: asked(each.name, each.value) }));
  const read = typed.filter((each) => each.asked !== null);
  return {
    filter: { ...none, ...Object.fromEntries(read.map(({ name, value }) => [name, value])) },
    query: Object.fromEntries(read.map((each) => [each.name, each.asked ?? ""])),
    unread: typed.filter((each) => each.asked === null).map(({ value }) => value),
  };
}

/** The address of a list, without what is empty. */
export function addressOf(
  filter: Partial<Filter>,
  { cursor, place = "/finance/journals" }: Place = {},
): string {
  const set = filterNames.flatMap((name) => (filter[name] ? [[name, filter[name]] as [string, string]] : []));
  const query = new URLSearchParams([...set, ...(cursor ? [["cursor", cursor] as [string, string]] : [])]);
  return query.size === 0 ? place : `${place}?${query}`;
}
type Place = Readonly<{ cursor?: string; place?: string }>;
