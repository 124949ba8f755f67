// expect: eslint(no-restricted-imports)
import { Redis } from "@upstash/redis";
export const cache = Redis;
