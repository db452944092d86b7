/** Packages of PyPI and npm that very many projects use: general knowledge, not a count of downloads. */
const known = new Set(
  (
    'requests urllib3 boto3 botocore setuptools certifi charset-normalizer numpy pandas scipy matplotlib seaborn ' +
    'scikit-learn tensorflow torch torchvision transformers datasets pillow opencv-python flask django fastapi uvicorn ' +
    'starlette pydantic sqlalchemy alembic psycopg2 psycopg2-binary pymongo redis celery cryptography pyjwt paramiko ' +
    'beautifulsoup4 selenium playwright scrapy aiohttp httpx click typer jinja2 pyyaml python-dateutil python-dotenv ' +
    'pytest tox black mypy pylint flake8 jupyter notebook ipython networkx sympy openai anthropic langchain streamlit ' +
    'gradio openpyxl python-docx reportlab pypdf pdfplumber markdown rich tqdm colorama virtualenv pipenv poetry ansible ' +
    'react react-dom lodash express axios commander chalk typescript webpack eslint prettier babel rollup esbuild ' +
    'mongoose sequelize prisma socket.io jquery moment dayjs underscore bluebird request async debug dotenv nodemon ' +
    'mocha vitest cypress puppeteer cheerio graphql apollo-server tailwindcss postcss autoprefixer bootstrap ' +
    'styled-components redux zustand electron discord.js ethers web3 web3.js hardhat cross-env rimraf minimist yargs ' +
    'inquirer electron-builder ts-node nestjs fastify body-parser jsonwebtoken bcrypt passport multer winston'
  ).split(' '),
)
/** Well-known packages whose names are near one above. */
const neighbours = new Set(
  (
    'preact reacts request requests2 request-promise colorama colorsys mocks panda black2 flasks redux-js boto botocore ' +
    'torchaudio dotenvx lodash-es lodash.es chalk-cli debugpy typed types typer tsx pytests pydantic2 mongoosejs ' +
    'click-log rich-cli markdown2 markdown-it aiohttp3 asyncio asynch sympy2 redisjs djangos numba expressx web3js'
  ).split(' '),
)
const lettersMin = 5

/** The known package that a name is one slip away from, or `undefined`. Version and extras do not count. */
export function nearName(written: string): string | undefined {
  const name = /^[a-z0-9][\w.-]*/iu.exec(written)?.[0].toLowerCase().replaceAll('_', '-') ?? ''
  if (name.length < lettersMin || name.length > 40 || /[@/]/u.test(written.slice(0, 1)))
    return undefined
  if (known.has(name) || neighbours.has(name) || written.includes('/')) return undefined
  return [...known].find((other) => other.length >= lettersMin && isOneSlip(name, other))
}

const longNameMin = 7

/** Two neighbours swapped; in a long name one letter more, less or other. The first letter is seldom mistyped. */
function isOneSlip(left: string, right: string): boolean {
  if (left[0] !== right[0] || Math.abs(left.length - right.length) > 1) return false
  let start = 0
  while (start < left.length && left[start] === right[start]) start += 1
  const rest = left.slice(start)
  const other = right.slice(start)
  if (rest[0] === other[1] && rest[1] === other[0] && rest.slice(2) === other.slice(2)) return true
  if (Math.min(left.length, right.length) < longNameMin || /^[\d.]/u.test(rest + other))
    return false
  return rest.slice(1) === other.slice(1) || rest.slice(1) === other || rest === other.slice(1)
}
