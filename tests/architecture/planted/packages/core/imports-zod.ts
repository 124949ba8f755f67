// expect: eslint(no-restricted-imports)
import { z } from "zod";
export const text = z.string();
