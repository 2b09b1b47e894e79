import type { InFiles } from '../package/file.ts';
import { packageFiles } from './package/package-files.ts';
import { listen, missing, type Reply, type Server } from './server.ts';

/** Gives pages and their files. `content` is asked for each page, so that it may change meanwhile. */
export const serveSite = (content: () => Promise<InFiles | Reply>, port?: number): Promise<Server> =>
  listen(async ({ method, url }) => {
    if (method !== 'GET') return missing;
    const files = await content();
    if ('status' in files) return files;
    const path = url.pathname.replace(/^\//, '');
    return (await packageFiles(files))(path === '' || path.endsWith('/') ? `${path}index.html` : path);
  }, port);
