import { refuse } from "./command.ts";
import type { Stream } from "./stream.ts";

export type Values = {
  string: string;
  hash: Map<string, string>;
  list: string[];
  set: Set<string>;
  zset: Map<string, number>;
  stream: Stream;
};
export type Kind = keyof Values;
export type Entry<K extends Kind = Kind> = { [P in K]: { kind: P; value: Values[P]; expires?: number } }[K];

/** Every key with its value. Time is set from outside, once per request: a script sees one instant, as in Redis. */
export class Keyspace {
  readonly entries = new Map<string, Entry>();
  now = 0;

  find(key: string): Entry | undefined {
    const entry = this.entries.get(key);
    if (entry?.expires === undefined || entry.expires > this.now) return entry;
    this.entries.delete(key);
    return undefined;
  }

  /** The value of a key of that kind; undefined when there is none; refuses another kind. */
  get<K extends Kind>(key: string, kind: K): Values[K] | undefined {
    const entry = this.find(key);
    if (!entry) return undefined;
    if (entry.kind !== kind) refuse("WRONGTYPE Operation against a key holding the wrong kind of value");
    return entry.value as Values[K];
  }

  /** As `get`, making the key when it is not there. */
  open<K extends Exclude<Kind, "string">>(key: string, kind: K, make: () => Values[K]): Values[K] {
    const known = this.get(key, kind);
    if (known !== undefined) return known;
    const value = make();
    this.entries.set(key, { kind, value } as Entry);
    return value;
  }

  /** Sets a string; keeps the expiry only when told. */
  put(key: string, value: string, expires?: number): void {
    this.entries.set(key, { kind: "string", value, ...(expires === undefined ? {} : { expires }) });
  }

  remove(key: string): boolean {
    return this.find(key) !== undefined && this.entries.delete(key);
  }

  /** Redis keeps no empty collections (an empty stream excepted). */
  dropIfEmpty(key: string): void {
    const entry = this.entries.get(key);
    if (!entry || entry.kind === "string" || entry.kind === "stream") return;
    const size = entry.kind === "list" ? entry.value.length : entry.value.size;
    if (size === 0) this.entries.delete(key);
  }

  names(): string[] {
    return [...this.entries.keys()].filter((key) => this.find(key));
  }
}
