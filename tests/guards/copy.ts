import { cp, mkdir, readdir, realpath, rm, symlink } from "node:fs/promises";
import { basename, dirname, join, relative, sep } from "node:path";

/** Made anew by whoever needs it, or nobody's business. */
const leftOut = new Set([".git", ".haat", ".react-router", ".vercel", "artefacts", "build", "dist"]);

const isInside = (path: string, folder: string): boolean => path.startsWith(folder + sep);
const link = (target: string, path: string): Promise<void> => symlink(target, path, "junction");

/** Every workspace's `node_modules`, below the root's own. */
async function moduleFolders(folder: string): Promise<string[]> {
  const entries = await readdir(folder, { withFileTypes: true });
  const found: string[] = [];
  for (const entry of entries) {
    const path = join(folder, entry.name);
    if (!entry.isDirectory() || leftOut.has(entry.name)) continue;
    found.push(...(entry.name === "node_modules" ? [path] : await moduleFolders(path)));
  }
  return found;
}

/**
 * Links what is installed, as one workspace sees it: a package from a registry where it lies, a package of ours in the copy, so
 * that what is broken there is what the tests load.
 */
async function linkModules(modules: string, { root, copy }: Readonly<{ root: string; copy: string }>) {
  await mkdir(join(copy, relative(root, modules)), { recursive: true });
  for (const entry of await readdir(modules, { withFileTypes: true })) {
    const path = join(modules, entry.name);
    if (entry.name.startsWith(".")) continue;
    if (entry.name.startsWith("@") && !entry.isSymbolicLink()) {
      await linkModules(path, { root, copy });
      continue;
    }
    const target = await realpath(path);
    const isOurs = isInside(target, root) && !isInside(target, join(root, "node_modules"));
    await link(isOurs ? join(copy, relative(root, target)) : target, join(copy, relative(root, path)));
  }
}

/** A copy of the tree as it is now, in which something may be broken. What is installed is linked, not copied. */
export async function copyTree(root: string, copy: string): Promise<void> {
  await rm(copy, { recursive: true, force: true });
  await mkdir(dirname(copy), { recursive: true });
  for (const { name } of await readdir(root, { withFileTypes: true }))
    if (!leftOut.has(name) && name !== "node_modules")
      await cp(join(root, name), join(copy, name), {
        recursive: true,
        filter: (path) => basename(path) !== "node_modules" && !leftOut.has(basename(path)),
      });
  const installed = join(root, "node_modules");
  await link(installed, join(copy, "node_modules"));
  for (const modules of await moduleFolders(root))
    if (modules !== installed) await linkModules(modules, { root, copy });
}
