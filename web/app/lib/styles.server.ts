import { createHash } from "node:crypto";
import styles from "../styles/app.css?inline";

/** All styles as one text, for pages that bring them along. */
export { styles };

/** What lets exactly these run inline, also on a page that shared caches repeat to everybody. */
export const stylesHash = `'sha256-${createHash("sha256").update(styles).digest("base64")}'`;
