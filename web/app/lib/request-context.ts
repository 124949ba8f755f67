import { createContext } from "react-router";

/** The one-time word that marks our own inline scripts; set for each request by the root middleware. */
export const nonceContext = createContext<string>("");
