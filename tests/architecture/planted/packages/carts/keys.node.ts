// expect: nothing
import { createPrivateKey } from "node:crypto";
export const key = createPrivateKey;
