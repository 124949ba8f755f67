import { createContext, type RouterContextProvider } from "react-router";
import { readTokens, type Tokens } from "./tokens.server.ts";

/** The tokens of a request after its session was carried on; null where the browser's own still hold. */
export const carriedContext = createContext<Tokens | null>(null);

/** Whether the branch of this page opens only once its person has shown a second factor. */
export const withheldContext = createContext(false);

type Asker = Readonly<{ request: Request; context: Readonly<RouterContextProvider> }>;

export const tokensOf = ({ request, context }: Asker): Tokens =>
  context.get(carriedContext) ?? readTokens(request);

/** As far as this browser knows; the API has the last word. */
export const isSignedIn = (asker: Asker): boolean => tokensOf(asker).refresh !== null;
