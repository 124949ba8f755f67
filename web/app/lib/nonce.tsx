import { createContext, type ReactNode, useContext } from "react";

const Nonce = createContext<string | undefined>(undefined);

export const NonceProvider = ({ nonce, children }: Readonly<{ nonce: string; children: ReactNode }>) => (
  <Nonce value={nonce}>{children}</Nonce>
);

/** The one-time word of this answer that lets an inline script run. A page that shared caches keep has none. */
export const useNonce = (): string | undefined => useContext(Nonce);
