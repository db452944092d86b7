/** One sign of what a project is made of, and the words that skills about it use. */
export interface ProjectTopic {
  readonly topic: string
  /** Names of files or folders, or endings that start with a dot. */
  readonly signs: readonly string[]
  /** Whole words, lower case, as names, categories and descriptions have them. */
  readonly words: readonly string[]
}

/** What a look at file names tells. Adding a topic is adding a row. */
export const projectTopics: readonly ProjectTopic[] = [
  {
    topic: 'JavaScript',
    signs: ['package.json', '.js', '.mjs'],
    words: ['javascript', 'node', 'npm', 'web'],
  },
  {
    topic: 'TypeScript',
    signs: ['tsconfig.json', '.ts', '.tsx'],
    words: ['typescript', 'javascript', 'web'],
  },
  { topic: 'React', signs: ['.jsx', '.tsx'], words: ['react', 'client', 'browser'] },
  {
    topic: 'Python',
    signs: ['pyproject.toml', 'requirements.txt', 'setup.py', '.py'],
    words: ['python', 'atheris', 'pip'],
  },
  { topic: 'Go', signs: ['go.mod', '.go'], words: ['go', 'golang'] },
  { topic: 'Rust', signs: ['Cargo.toml', '.rs'], words: ['rust', 'cargo'] },
  {
    topic: 'C and C++',
    signs: ['CMakeLists.txt', 'Makefile', '.c', '.cc', '.cpp', '.h'],
    words: ['c', 'compiler', 'memory', 'fuzzing', 'aflpp', 'libfuzzer', 'sanitizer'],
  },
  {
    topic: 'Java',
    signs: ['pom.xml', 'build.gradle', 'build.gradle.kts', '.java'],
    words: ['java', 'maven', 'camel', 'serialization'],
  },
  { topic: 'Ruby', signs: ['Gemfile', '.rb'], words: ['ruby', 'ruzzy'] },
  {
    topic: 'Solidity',
    signs: ['foundry.toml', 'hardhat.config.js', '.sol'],
    words: ['solidity', 'contract', 'contracts', 'blockchain', 'evm'],
  },
  {
    topic: 'containers',
    signs: ['Dockerfile', 'Containerfile', 'docker-compose.yml', 'compose.yaml', '.devcontainer'],
    words: ['container', 'containers', 'docker', 'containerization', 'devcontainer'],
  },
  {
    topic: 'Kubernetes',
    signs: ['kustomization.yaml', 'k8s', 'kubernetes', 'deployment.yaml'],
    words: ['kubernetes', 'pod', 'rbac', 'operator'],
  },
  { topic: 'Helm', signs: ['Chart.yaml', 'charts'], words: ['helm', 'kubernetes', 'chart'] },
  {
    topic: 'cloud infrastructure',
    signs: ['.tf', 'terraform', 'cdk.json', 'serverless.yml'],
    words: ['terraform', 'cloud', 'aws', 'infrastructure'],
  },
  {
    topic: 'pipelines',
    signs: ['.github', '.gitlab-ci.yml', 'Jenkinsfile', '.tekton'],
    words: ['pipeline', 'ci', 'supply', 'sbom', 'provenance', 'signing', 'actions'],
  },
  { topic: 'GraphQL', signs: ['.graphql', '.gql'], words: ['graphql', 'api'] },
  {
    topic: 'web interfaces',
    signs: ['openapi.yaml', 'openapi.json', 'swagger.json', '.proto'],
    words: ['api', 'authentication', 'rate', 'headers'],
  },
  {
    topic: 'databases',
    signs: ['.sql', 'schema.prisma', 'migrations'],
    words: ['database', 'sql', 'injection'],
  },
  { topic: 'MCP', signs: ['.mcp.json', 'mcp.json', 'mcps.json'], words: ['mcp', 'tool', 'agent'] },
  {
    topic: 'machine learning',
    signs: ['.ipynb', '.safetensors', '.onnx', 'model'],
    words: ['model', 'inference', 'llm', 'rag'],
  },
]
