import { createGraphiQLFetcher } from '@graphiql/toolkit';
import { GraphiQL } from 'graphiql';
import { createRoot } from 'react-dom/client';
import 'graphiql/style.css';
import './page.css';

const workers = { graphql: 'graphql.worker.js', json: 'json.worker.js' };
globalThis.MonacoEnvironment = {
  getWorker: (_id, label) => new Worker(new URL(workers[label] ?? 'editor.worker.js', import.meta.url)),
};

const api = new URL(location.pathname, location.origin);
const socket = new URL(api);
socket.protocol = api.protocol.replace('http', 'ws');

// Headers go with each request, and into connection_init for subscriptions.
const fetcher = createGraphiQLFetcher({ url: api.href, subscriptionUrl: socket.href });

const welcome = `# Ctrl-Enter runs the operation under the cursor; Ctrl-Space completes.
# To act as somebody, paste the token into Headers below:
#   { "Authorization": "Bearer ..." }

`;

createRoot(document.getElementById('page')).render(
  <GraphiQL fetcher={fetcher} defaultQuery={welcome} defaultEditorToolsVisibility="headers" />,
);
