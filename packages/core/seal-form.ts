/** How a seal is written: `s1.<name of its key>.<nonce>.<ciphertext and tag>`, all base64url. Another way to seal would be `s2`. */
const version = "s1";

/** `key`: null in the oldest seals, which name none. */
export type SealParts = Readonly<{ key: string | null; nonce: string; closed: string }>;

export const written = (key: string, { nonce, closed }: Omit<SealParts, "key">): string =>
  `${version}.${key}.${nonce}.${closed}`;

/** Throws on what is no seal; `about` is for the message. */
export function partsOf(about: string, sealed: string): SealParts {
  const [made, ...rest] = sealed.split(".");
  const [key, nonce, closed] = rest.length === 2 ? [null, ...rest] : rest;
  if (made !== version || key === undefined || !nonce || !closed || rest.length > 3)
    throw new TypeError(`no seal of ours (${about})`);
  return { key, nonce, closed };
}
