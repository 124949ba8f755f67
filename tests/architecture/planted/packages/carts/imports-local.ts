// expect: eslint(no-restricted-imports)
import { startRedis } from "@haat/local/redis/start";
export const redis = startRedis;
