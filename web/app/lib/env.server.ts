import { z } from "zod";

const Environment = z.object({
  API_ORIGIN: z.url().optional(),
  PUBLIC_ORIGIN: z.url().optional(),
  TRUSTED_PROXY: z.enum(["on", "off"]).optional(),
  WEB_KEY: z.string().optional(),
});

/** The only file of the web that reads the environment. */
export const readEnvironment = (): z.infer<typeof Environment> =>
  Environment.parse({
    API_ORIGIN: process.env["API_ORIGIN"],
    PUBLIC_ORIGIN: process.env["PUBLIC_ORIGIN"],
    TRUSTED_PROXY: process.env["TRUSTED_PROXY"],
    WEB_KEY: process.env["WEB_KEY"],
  });
