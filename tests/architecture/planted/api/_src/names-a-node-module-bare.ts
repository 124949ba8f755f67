// expect: unicorn(prefer-node-protocol)
import { hostname } from "os";
export const host = hostname;
