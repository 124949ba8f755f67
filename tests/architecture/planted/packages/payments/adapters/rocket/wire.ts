// expect: eslint(no-restricted-imports)
import { XMLParser } from "fast-xml-parser";
import { createClient } from "soap";
export const parts = [XMLParser, createClient] as const;
