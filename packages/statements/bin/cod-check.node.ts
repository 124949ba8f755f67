import { checkFolder } from "../check/run.ts";
import { readFolder } from "../check/folder.node.ts";

const [folder, ...more] = process.argv.slice(2);

function cpuMs(): number {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1000;
}

async function main(): Promise<number> {
  if (folder === undefined || more.length > 0) {
    process.stderr.write(
      "pnpm cod:check <folder with orders.csv, rates.json, bank_credits.csv, expected.json>\n",
    );
    return 2;
  }
  const metrics = await checkFolder(await readFolder(folder), cpuMs);
  for (const { name, says, passed } of metrics)
    process.stdout.write(`${passed ? "pass" : "MISS"}  ${name.padEnd(34)} ${says}\n`);
  return metrics.every(({ passed }) => passed) ? 0 : 1;
}

try {
  process.exitCode = await main();
} catch (fault) {
  process.stderr.write(`${fault instanceof Error ? fault.message : String(fault)}\n`);
  process.exitCode = 2;
}
