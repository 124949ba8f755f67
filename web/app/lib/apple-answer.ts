/** Where Apple's page posts its answer: no other provider, and no other page, may send us a form. */
export const appleAnswerPath = "/sign-in/apple/return";

/** The one form from elsewhere that is let in. It changes nothing: what it says is kept until the browser comes by itself. */
export const isAppleAnswer = ({ method, url, headers }: Request): boolean =>
  method === "POST" &&
  new URL(url).pathname === appleAnswerPath &&
  /^application\/x-www-form-urlencoded(?:;|$)/i.test(headers.get("content-type") ?? "");
