import { otherKeysOf } from "@haat/core/seal";
import { z } from "zod";

type Environment = Readonly<Record<string, string | undefined>>;

const needed = (name: string) =>
  z
    .string({ error: `${name} is missing` })
    .trim()
    .min(1, { error: `${name} is empty` });
const secret = (name: string) => needed(name).min(32, { error: `${name} must have at least 32 characters` });
const optional = z.string().trim().min(1).optional();

/** Accounts elsewhere; `packages/oauth/config.ts` holds each group to all of its names or none. */
const oauth = {
  GOOGLE_CLIENT_ID: optional,
  GOOGLE_CLIENT_SECRET: optional,
  GOOGLE_ISSUER: optional,
  GOOGLE_AUTHORIZE_URL: optional,
  GOOGLE_TOKEN_URL: optional,
  GOOGLE_JWKS_URL: optional,
  FACEBOOK_CLIENT_ID: optional,
  FACEBOOK_CLIENT_SECRET: optional,
  FACEBOOK_AUTHORIZE_URL: optional,
  FACEBOOK_TOKEN_URL: optional,
  FACEBOOK_ME_URL: optional,
  APPLE_CLIENT_ID: optional,
  APPLE_TEAM_ID: optional,
  APPLE_KEY_ID: optional,
  APPLE_PRIVATE_KEY: optional,
  APPLE_ISSUER: optional,
  APPLE_AUTHORIZE_URL: optional,
  APPLE_TOKEN_URL: optional,
  APPLE_JWKS_URL: optional,
};

const edgeSchema = z.object({
  DATABASE_URL: needed("DATABASE_URL"),
  NEON_FETCH_ENDPOINT: optional,
  NEON_WS_PROXY: optional,
  UPSTASH_REDIS_REST_URL: needed("UPSTASH_REDIS_REST_URL"),
  UPSTASH_REDIS_REST_TOKEN: needed("UPSTASH_REDIS_REST_TOKEN"),
  SESSION_SECRET: secret("SESSION_SECRET"),
  DATA_KEY: secret("DATA_KEY"),
  DATA_KEYS_ALSO: z
    .string()
    .refine((listed) => otherKeysOf(listed).every((key) => key.length >= 32), {
      error: "each of DATA_KEYS_ALSO must have at least 32 characters",
    })
    .optional(),
  PUBLIC_ORIGIN: needed("PUBLIC_ORIGIN").pipe(
    z.url({ error: "PUBLIC_ORIGIN must be an origin such as https://haat.example" }),
  ),
  TRUSTED_PROXY: z.enum(["on", "off"], { error: "TRUSTED_PROXY must be on or off" }).default("off"),
  WEB_KEY: secret("WEB_KEY").optional(),
  ADMIN_ADDRESSES: optional,
  SENTRY_DSN: optional,
  VAPID_PUBLIC_KEY: optional,
  PUSH_SERVICES: optional,
  ...oauth,
});

const nodeSchema = edgeSchema.extend({
  DATABASE_JOBS_URL: needed("DATABASE_JOBS_URL"),
  MONGODB_URL: needed("MONGODB_URL"),
  BLOB_READ_WRITE_TOKEN: needed("BLOB_READ_WRITE_TOKEN"),
});

const jobsSchema = nodeSchema.extend({
  SMTP_URL: needed("SMTP_URL"),
  MAIL_FROM: needed("MAIL_FROM"),
  OPERATORS_MAIL: z.email({ error: "OPERATORS_MAIL must be a mail address" }).optional(),
  CRON_SECRET: secret("CRON_SECRET"),
});

export type EdgeEnv = z.infer<typeof edgeSchema>;
export type NodeEnv = z.infer<typeof nodeSchema>;
export type JobsEnv = z.infer<typeof jobsSchema>;

/** A bad value stops the start with a sentence that names the variable and never its value. */
function read<Schema extends z.ZodType>(schema: Schema, environment: Environment): z.infer<Schema> {
  const result = schema.safeParse(environment);
  if (!result.success) throw new Error(result.error.issues.map(({ message }) => message).join("; "));
  return result.data;
}

export const readEdgeEnv = (environment: Environment): EdgeEnv => read(edgeSchema, environment);
export const readNodeEnv = (environment: Environment): NodeEnv => read(nodeSchema, environment);
export const readJobsEnv = (environment: Environment): JobsEnv => read(jobsSchema, environment);

/** What the platform put around this process; the only place that looks. */
export const surroundings = (): Environment => process.env;
