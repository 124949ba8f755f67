// expect: eslint(no-restricted-imports)
import { AsyncLocalStorage } from "node:async_hooks";
export const storage = AsyncLocalStorage;
