import { Collection } from "./collection.ts";
import { type Change, type ChangeLog, openLog, readLog } from "./log.ts";

/** Every collection of every database, and the log that outlives the process. */
export class Store {
  private readonly collections = new Map<string, Collection>();
  private readonly log: ChangeLog;
  private changes: Change[] = [];

  constructor(file: string) {
    for (const change of readLog(file)) this.redo(change);
    this.changes = [];
    this.log = openLog(file);
    this.log.rewrite(this.snapshot());
  }

  /** The collection, made if need be: MongoDB makes them on the first write. */
  open(database: string, name: string): Collection {
    const full = `${database}.${name}`;
    const known = this.collections.get(full);
    if (known) return known;
    const collection = this.make(full);
    this.describe(collection);
    return collection;
  }

  /** The collection, or an empty one that is not kept. */
  look(database: string, name: string): Collection {
    const full = `${database}.${name}`;
    const nowhere = { put: () => undefined, removed: () => undefined, described: () => undefined };
    return this.collections.get(full) ?? new Collection(full, nowhere);
  }

  has(database: string, name: string): boolean {
    return this.collections.has(`${database}.${name}`);
  }

  names(database: string): string[] {
    const prefix = `${database}.`;
    return [...this.collections.keys()]
      .filter((full) => full.startsWith(prefix))
      .map((full) => full.slice(prefix.length));
  }

  databases(): string[] {
    return [...new Set([...this.collections.keys()].map((full) => full.slice(0, full.indexOf("."))))];
  }

  drop(database: string, name: string): boolean {
    const full = `${database}.${name}`;
    const dropped = this.collections.delete(full);
    if (dropped) this.changes.push({ dropped: true, in: full });
    return dropped;
  }

  /** Writes down what the command changed; called once per command, before its reply. */
  commit(): void {
    if (this.changes.length) this.log.append(this.changes);
    this.changes = [];
    if (this.log.isLong()) this.log.rewrite(this.snapshot());
  }

  close(): void {
    this.log.close();
  }

  private describe({ name, options, indexes }: Collection): void {
    this.changes.push({ described: { options, indexes }, in: name });
  }

  private make(full: string): Collection {
    const collection: Collection = new Collection(full, {
      put: (document) => this.changes.push({ put: document, in: full }),
      removed: (id) => this.changes.push({ removed: { id }, in: full }),
      described: () => this.describe(collection),
    });
    this.collections.set(full, collection);
    return collection;
  }

  private redo(change: Change): void {
    if ("dropped" in change) return void this.collections.delete(change.in);
    const collection = this.collections.get(change.in) ?? this.make(change.in);
    if ("put" in change) collection.restore(change.put);
    else if ("removed" in change) collection.remove({ _id: change.removed.id });
    else {
      collection.options = change.described.options;
      const known = new Set(collection.indexes.map(({ name }) => name));
      for (const index of change.described.indexes) if (!known.has(index.name)) collection.addIndex(index);
      const kept = new Set(change.described.indexes.map(({ name }) => name));
      for (const name of known) if (!kept.has(name)) collection.dropIndexes(name);
    }
  }

  private *snapshot(): Generator<Change> {
    for (const collection of this.collections.values()) {
      const { name, options, indexes } = collection;
      yield { described: { options, indexes }, in: name };
      for (const document of collection.all()) yield { put: document, in: name };
    }
    this.changes = [];
  }
}
