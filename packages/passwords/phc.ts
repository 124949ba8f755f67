export type Cost = Readonly<{ memoryKib: number; passes: number; lanes: number }>;
export type Kept = Readonly<{ cost: Cost; salt: Uint8Array; tag: Uint8Array }>;

/** What a verifier will take on: a row that asks for more was not written by us. */
const most: Cost = { memoryKib: 65_536, passes: 8, lanes: 4 };
const form =
  /^\$argon2id\$v=19\$m=(\d{1,6}),t=(\d{1,2}),p=(\d)\$([A-Za-z0-9+/]{11,86})\$([A-Za-z0-9+/]{22,86})$/;

const spell = (bytes: Uint8Array): string => btoa(String.fromCharCode(...bytes)).replace(/={1,2}$/, "");
const read = (text: string): Uint8Array => Uint8Array.from(atob(text), (letter) => letter.charCodeAt(0));

export const writePhc = ({ cost: { memoryKib, passes, lanes }, salt, tag }: Kept): string =>
  `$argon2id$v=19$m=${memoryKib},t=${passes},p=${lanes}$${spell(salt)}$${spell(tag)}`;

/** Throws on what is no argon2id string of a bearable cost. */
export function readPhc(stored: string): Kept {
  const [, memory, passes, lanes, salt, tag] = form.exec(stored) ?? [];
  const cost = { memoryKib: Number(memory), passes: Number(passes), lanes: Number(lanes) };
  const isBearable =
    cost.lanes >= 1 &&
    cost.passes >= 1 &&
    cost.memoryKib >= 8 * cost.lanes &&
    cost.memoryKib <= most.memoryKib &&
    cost.passes <= most.passes &&
    cost.lanes <= most.lanes;
  if (!salt || !tag || !isBearable) throw new TypeError("no argon2id string of ours");
  return { cost, salt: read(salt), tag: read(tag) };
}
