import { z } from "@hono/zod-openapi";

const text = { schema: z.string() };
const file = { schema: z.string().meta({ format: "binary" }) };

/** How a sheet is answered, in either of its forms. */
export const sheetAnswer = (description: string) => ({
  description,
  content: {
    "text/csv": text,
    "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet": file,
  },
});
