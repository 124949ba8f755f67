import { deriveSecret } from "@haat/core/ids";

type Sent = Readonly<{ userId: string; phone: string; code: string }>;

/** What is stored of a code that confirms: it counts for this person, at this phone, and for nothing else. */
export const stepUpCodeHash = (secret: string, { userId, phone, code }: Sent): Promise<string> =>
  deriveSecret(secret, `step-up:${userId}:${phone}:${code}`);
