import { deriveSecret, type Id, isId } from "@haat/core/ids";

export type Turn = Readonly<{ id: Id<"session">; generation: number }>;

const macOf = (secret: string, { id, generation }: Turn): Promise<string> =>
  deriveSecret(secret, `refresh:${id}.${generation}`);

/** `<session>.<generation>.<mac>`: made, not stored, so a token has one successor however often it is asked for. */
export const refreshToken = async (secret: string, turn: Turn): Promise<string> =>
  `${turn.id}.${turn.generation}.${await macOf(secret, turn)}`;

const form = /^(ses_[0-9a-z]{26})\.(0|[1-9]\d{0,8})\.([0-9a-z]{32})$/;

/** Null for whatever we have not made. */
export async function readRefreshToken(secret: string, token: string): Promise<Turn | null> {
  const [, id = "", digits = "", mac = ""] = form.exec(token) ?? [];
  if (!isId("session", id)) return null;
  const turn = { id, generation: Number(digits) };
  return isSame(mac, await macOf(secret, turn)) ? turn : null;
}

/** In a time that tells nothing of how far two texts of one length agree. */
const isSame = (one: string, other: string): boolean => {
  let difference = one.length ^ other.length;
  for (let at = 0; at < one.length; at += 1) difference |= one.charCodeAt(at) ^ other.charCodeAt(at);
  return difference === 0;
};
