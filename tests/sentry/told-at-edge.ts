import { edgeReport } from "@haat/api/worlds/edge-report";

/** Two of Sentry's clients in one process take each other for themselves: each has a process of its own, as in life. */
await edgeReport(process.env["SENTRY_DSN"])(
  new Error("a shelf fell under 01712345678\nparams: রহিমা খাতুন"),
  "req_1",
);
