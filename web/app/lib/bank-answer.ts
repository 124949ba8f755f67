const path = /^\/(?:bn|en)\/pay\/return\/rocket$/;

/**
 * Rocket's bank posts the buyer's browser back to the one address that is registered there. Such a form changes nothing: it
 * names a payment, of which the bank itself is then asked.
 */
export const isBankAnswer = ({ method, url, headers }: Request): boolean =>
  method === "POST" &&
  path.test(new URL(url).pathname) &&
  /^application\/x-www-form-urlencoded(?:;|$)/i.test(headers.get("content-type") ?? "");
