/** How a seal is written: `s1.<nonce>.<ciphertext and tag>`, both base64url. Another way to seal would be `s2`. */
const version = "s1";

export type SealParts = Readonly<{ nonce: string; closed: string }>;

export const written = ({ nonce, closed }: SealParts): string => `${version}.${nonce}.${closed}`;

/** Throws on what is no seal; `about` is for the message. */
export function partsOf(about: string, sealed: string): SealParts {
  const [made, nonce, closed] = sealed.split(".");
  if (made !== version || !nonce || !closed) throw new TypeError(`no seal of ours (${about})`);
  return { nonce, closed };
}
