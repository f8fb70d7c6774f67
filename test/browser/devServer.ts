import { demo } from '../channels/web/demoScript.ts';
import { openDoor } from '../channels/web/doorHarness.ts';
import { createEchoTurns } from '../channels/web/echoTurns.ts';

// Shows the pages with a pretended bot behind them: node test/browser/devServer.ts [port]
const door = await openDoor({ turns: createEchoTurns(demo), port: Number(process.argv[2] ?? 0) });
process.stdout.write(`${door.base}\n`);
