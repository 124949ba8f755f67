import { deriveSecret } from "@haat/core/ids";

/** What is stored of a confirmation code: bound to its order and keyed, so a leaked table cannot be searched offline. */
export const codeHashOf = (secret: string, orderId: string, code: string): Promise<string> =>
  deriveSecret(secret, `order-code:${orderId}:${code}`);
