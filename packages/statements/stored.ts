/** A stored value that is not what it should be; `place` names where, such as `columns.payout.named.0`. */
export class InvalidStored extends Error {
  override readonly name = "InvalidStored";
  readonly place: string;
  constructor(place: string) {
    super(`${place || "the value"} is not what it should be`);
    this.place = place;
  }
}

/** One value of stored JSON and where it stands; each reader throws `InvalidStored` for what it does not understand. */
export class Stored {
  readonly #value: unknown;
  readonly #place: string;
  constructor(value: unknown, place = "") {
    this.#value = value;
    this.#place = place;
  }

  invalid(): InvalidStored {
    return new InvalidStored(this.#place);
  }

  #within(value: unknown, name: string): Stored {
    return new Stored(value, this.#place === "" ? name : `${this.#place}.${name}`);
  }

  /** A field of an object; one that it lacks is read as null. */
  at(name: string): Stored {
    const value = this.#value;
    if (typeof value !== "object" || value === null || Array.isArray(value)) throw this.invalid();
    return this.#within(Object.hasOwn(value, name) ? value[name as keyof typeof value] : null, name);
  }

  list<Each>(read: (each: Stored) => Each): readonly Each[] {
    if (!Array.isArray(this.#value)) throw this.invalid();
    return this.#value.map((each: unknown, index) => read(this.#within(each, String(index))));
  }

  /** The text, which may not be empty. */
  text(most = 200): string {
    const value = this.#value;
    if (typeof value !== "string" || value.trim() === "" || value.length > most) throw this.invalid();
    return value;
  }

  oneOf<Value extends string>(allowed: readonly Value[]): Value {
    const found = allowed.find((each) => each === this.#value);
    if (found === undefined) throw this.invalid();
    return found;
  }

  /** A whole number from `least` to `most`, both allowed. */
  whole(least: number, most: number): number {
    const value = this.#value;
    if (typeof value !== "number" || !Number.isInteger(value) || value < least || value > most)
      throw this.invalid();
    return value;
  }

  /** Poisha, never below zero: a whole number or its digits. */
  poisha(): bigint {
    const value = this.#value;
    if (typeof value === "string" && /^\d{1,15}$/.test(value)) return BigInt(value);
    return BigInt(this.whole(0, 1e12));
  }

  yes(): boolean {
    if (typeof this.#value !== "boolean") throw this.invalid();
    return this.#value;
  }

  orNull<Value>(read: (value: Stored) => Value): Value | null {
    return this.#value === null || this.#value === undefined ? null : read(this);
  }
}
