import { deriveSecret } from "@haat/core/ids";

/** What is stored of a sign-in code: bound to its phone and keyed, so a leaked table cannot be searched offline. */
export const signInCodeHash = (secret: string, phone: string, code: string): Promise<string> =>
  deriveSecret(secret, `sign-in:${phone}:${code}`);
