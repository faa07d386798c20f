import { execFileSync } from 'node:child_process';
import { join } from 'node:path';
import { projectRoot } from '#platform';

test('the types of the server are those of the contract (else: npm run codegen)', () => {
  const codegen = join(projectRoot, 'node_modules/.bin/graphql-codegen');
  execFileSync(codegen, ['--config', 'graphql/codegen.ts', '--check'], { cwd: projectRoot, stdio: 'pipe' });
});
