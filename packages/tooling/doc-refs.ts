import { existsSync } from "node:fs";
import { glob, readFile } from "node:fs/promises";
import { dirname, join } from "node:path";

const rooms = /^(api|web|db|packages|locales|tests|\.ci|\.github)\//;
const fileName = /^[\w-][\w.-]*(\/[\w.$-]+)*\.(ts|tsx|mts|json|md|sql|yml|yaml|css|svg|png|avif|webp)$/;
/** Made by `start` and `build`, never kept. */
const made = /^\.(haat|vercel)\//;
const placeholder = /[*<>{}…\s]/;
const skipped = ["node_modules", "build"];

/** Inline code that reads like a path of ours, and the targets of relative links and pictures. */
export function quotedPaths(markdown: string): string[] {
  const prose = markdown.replace(/^```[\s\S]*?^```/gm, "");
  const codes = [...prose.matchAll(/`([^`\n]+)`/g)].map(([, code = ""]) => code);
  const links = [...prose.matchAll(/\]\(([^)\s]+)\)/g)].map(([, target = ""]) => target);
  const inCode = codes
    .filter((code) => rooms.test(code) || fileName.test(code))
    .filter((code) => !placeholder.test(code) && !made.test(code));
  const inLinks = links
    .filter((target) => !/^([a-z]+:|#)/.test(target))
    .map((target) => target.split("#")[0] ?? "");
  return [...new Set([...inCode, ...inLinks])];
}

/** `README.md: packages/gone.ts` for each path that exists neither beside the document nor from the root. */
export async function brokenReferences(root: string): Promise<string[]> {
  const broken: string[] = [];
  const exclude = (name: string) => skipped.some((folder) => name.split("/").includes(folder));
  for await (const document of glob("**/*.md", { cwd: root, exclude })) {
    const folder = dirname(join(root, document));
    for (const path of quotedPaths(await readFile(join(root, document), "utf8")))
      if (!existsSync(join(folder, path)) && !existsSync(join(root, path)))
        broken.push(`${document}: ${path}`);
  }
  return broken;
}
