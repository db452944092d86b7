import type { FactObject } from '../../facts/fact-objects.ts'
import type { Encoding } from '../classify/decode.ts'
import type { Language } from '../ir.ts'

/** What a function of a library or of the language does with its arguments. */
export interface CallRow {
  readonly does:
    | 'shell'
    | 'process'
    | 'code'
    | 'load'
    | 'open'
    | 'read'
    | 'write'
    | 'write-handle'
    | 'copy'
    | 'remove'
    | 'request'
    | 'socket'
    | 'socket-send'
    | 'descriptor-dup'
    | 'pipe'
    | 'decode'
    | 'env'
    | 'env-all'
    | 'source'
    | 'path-object'
    | 'path-join'
    | 'same'
    | 'text'
    | 'import'
    | 'attribute'
    | 'fact'
    | 'upload'
    | 'listen'
    | 'registry'
    | 'native'
    | 'clipboard-write'
    | 'parent'
    | 'sibling'
    | 'query'
    | 'unpack'
    | 'inspect'
    | 'finish'
  /** The position of the argument that matters. */
  readonly at?: number
  readonly language?: Language
  readonly encoding?: Encoding
  readonly isSending?: boolean
  readonly act?: 'runs' | 'writes' | 'reads'
  readonly object?:
    | FactObject
    | 'handle'
    | 'join'
    | 'char-codes'
    | 'reverse'
    | 'split'
    | 'replace'
    | 'format'
}

type Row = readonly [names: string, row: CallRow]

/** Known by their whole name, after aliases of imports are resolved. */
const callRows: readonly Row[] = [
  [
    'os.system os.popen subprocess.getoutput subprocess.getstatusoutput commands.getoutput child_process.exec child_process.execSync shelljs.exec asyncio.create_subprocess_shell execSync javascript:exec Kernel.system execa.command ruby:system ruby:exec ruby:spawn IO.popen perl:system perl:exec shell_exec passthru popen proc_open',
    { does: 'shell' },
  ],
  [
    'subprocess.run subprocess.call subprocess.check_call subprocess.check_output subprocess.Popen os.execv os.execvp os.execl os.execlp os.spawnl os.spawnv asyncio.create_subprocess_exec exec.Command exec.CommandContext child_process.spawn child_process.spawnSync child_process.execFile child_process.execFileSync child_process.fork spawnSync javascript:spawn execa Bun.spawn Deno.Command pty.spawn pexpect.spawn',
    { does: 'process' },
  ],
  [
    'eval builtins.eval python:exec builtins.exec compile code.interact',
    { does: 'code', language: 'python' },
  ],
  [
    'javascript:eval javascript:Function global.eval globalThis.eval window.eval vm.runInThisContext vm.runInNewContext vm.runInContext vm.Script',
    { does: 'code', language: 'javascript', at: -1 },
  ],
  [
    'pickle.load pickle.loads cPickle.loads marshal.loads marshal.load dill.loads cloudpickle.loads yaml.unsafe_load',
    { does: 'load' },
  ],
  ['open builtins.open io.open codecs.open pathlib.Path().open', { does: 'open' }],
  [
    'fs.readFile fs.readFileSync fs.createReadStream fs.promises.readFile fsPromises.readFile pathlib.Path().read_text pathlib.Path().read_bytes Deno.readTextFile Deno.readTextFileSync Bun.file linecache.getlines configparser.ConfigParser().read dotenv_values dotenv.dotenv_values sqlite3.connect os.ReadFile ioutil.ReadFile os.Open File.read File.binread IO.read File.readlines javascript:readFileSync javascript:readFile',
    { does: 'read' },
  ],
  [
    'fs.writeFile fs.writeFileSync fs.appendFile fs.appendFileSync fs.promises.writeFile fs.promises.appendFile fsPromises.writeFile pathlib.Path().write_text pathlib.Path().write_bytes Deno.writeTextFile Bun.write javascript:writeFileSync',
    { does: 'write' },
  ],
  ['fs.createWriteStream', { does: 'write', object: 'handle' }],
  [
    'json.dump yaml.dump pickle.dump plistlib.dump tomli_w.dump file-handle.write file-handle.writelines print shutil.copyfileobj',
    { does: 'write-handle' },
  ],
  [
    'shutil.copy shutil.copy2 shutil.copyfile shutil.move shutil.copytree fs.copyFile fs.copyFileSync fs.rename fs.renameSync fs.cpSync os.rename os.replace os.symlink fs.symlinkSync',
    { does: 'copy' },
  ],
  [
    'os.remove os.unlink shutil.rmtree os.rmdir fs.unlink fs.unlinkSync fs.rm fs.rmSync fs.promises.rm pathlib.Path().unlink fs.rmdirSync',
    { does: 'remove' },
  ],
  [
    'fetch requests.get requests.head httpx.get urllib.request.urlopen urllib.request.Request urllib.request.urlretrieve urllib2.urlopen urlopen urlretrieve axios javascript:got needle http.get https.get http.request https.request node-fetch undici.request undici.fetch wget.download request superagent.get URI.open Net.HTTP.get http.client.HTTPSConnection http.client.HTTPConnection',
    { does: 'request' },
  ],
  [
    'requests.post requests.put requests.patch httpx.post httpx.put axios.post axios.put axios.patch navigator.sendBeacon superagent.post needle.post http.Post http.PostForm Net.HTTP.post Net.HTTP.post_form',
    { does: 'request', isSending: true },
  ],
  ['requests.request httpx.request axios.request http.NewRequest', { does: 'request', at: 1 }],
  ['socket.socket net.Socket', { does: 'source', object: 'socket' }],
  ['file_get_contents Net.HTTP.get_response HTTParty.get Faraday.get', { does: 'request' }],
  [
    'WebSocket ws.WebSocket websocket.create_connection websockets.connect net.connect net.createConnection socket.create_connection net.Socket().connect socket.connect TCPSocket.new',
    { does: 'socket' },
  ],
  ['socket.send socket.sendall socket.sendto socket.write socket.end', { does: 'socket-send' }],
  ['os.dup2', { does: 'descriptor-dup' }],
  [
    'base64.b64decode base64.urlsafe_b64decode base64.decodebytes base64.standard_b64decode atob binascii.a2b_base64 Base64.decode64 window.atob globalThis.atob',
    { does: 'decode', encoding: 'base64' },
  ],
  ['base64.b32decode', { does: 'decode', encoding: 'base32' }],
  [
    'bytes.fromhex bytearray.fromhex binascii.unhexlify binascii.a2b_hex',
    { does: 'decode', encoding: 'hex' },
  ],
  [
    'zlib.decompress gzip.decompress zlib.inflateSync zlib.gunzipSync zlib.unzipSync zlib.inflateRawSync zlib.brotliDecompressSync bz2.decompress lzma.decompress',
    { does: 'decode', encoding: 'gzip' },
  ],
  [
    'urllib.parse.unquote decodeURIComponent unescape decodeURI',
    { does: 'decode', encoding: 'url' },
  ],
  ['codecs.decode Buffer.from', { does: 'decode' }],
  [
    'os.getenv os.Getenv os.environ.get os.environ.pop process.env.get Deno.env.get ENV.fetch',
    { does: 'env' },
  ],
  [
    'os.environ.items os.environ.copy os.environ.values os.environ.keys os.environ.__dict__ Deno.env.toObject',
    { does: 'env-all' },
  ],
  [
    'socket.gethostname platform.node platform.platform platform.uname getpass.getuser os.getlogin os.uname os.hostname os.userInfo os.platform uuid.getnode os.networkInterfaces',
    { does: 'source', object: 'system-info' },
  ],
  [
    'pyperclip.paste clipboardy.read clipboardy.readSync navigator.clipboard.readText clipboard.readText win32clipboard.GetClipboardData',
    { does: 'source', object: 'clipboard' },
  ],
  [
    'ImageGrab.grab PIL.ImageGrab.grab pyautogui.screenshot mss.mss desktopCapturer.getSources screenshot-desktop',
    { does: 'source', object: 'screen' },
  ],
  [
    'keyring.get_password keytar.getPassword keytar.findCredentials browser_cookie3.chrome browser_cookie3.load browser_cookie3.firefox win32crypt.CryptUnprotectData',
    { does: 'source', object: 'credential-file' },
  ],
  [
    'pynput.keyboard.Listener keyboard.Listener keyboard.on_press keyboard.on_release keyboard.hook keyboard.record pyHook.HookManager pyxhook.HookManager',
    { does: 'source', object: 'keystrokes' },
  ],
  [
    'sys.stdin.read sys.stdin.readlines sys.stdin.readline',
    { does: 'source', object: 'user-input' },
  ],
  [
    'winreg.OpenKey winreg.OpenKeyEx winreg.CreateKey winreg.CreateKeyEx winreg.SetValue _winreg.OpenKey _winreg.CreateKey',
    { does: 'registry' },
  ],
  ['ctypes.cast ctypes.memmove mmap.mmap().write', { does: 'native' }],
  [
    'pyperclip.copy clipboardy.write clipboardy.writeSync navigator.clipboard.writeText clipboard.writeText win32clipboard.SetClipboardText',
    { does: 'clipboard-write' },
  ],
  ['os.path.dirname path.dirname', { does: 'parent' }],
  ['pathlib.Path().with_name', { does: 'sibling' }],
  ['pathlib.Path Path pathlib.PosixPath', { does: 'path-object' }],
  [
    'os.path.join path.join path.resolve os.path.expanduser os.path.expandvars os.path.abspath os.path.normpath File.expand_path File.join filepath.Join pathlib.Path().joinpath pathlib.Path().expanduser pathlib.Path().resolve',
    { does: 'path-join' },
  ],
  [
    'str bytes bytearray URI URI.parse strings.NewReader bytes.NewReader bytes.NewBuffer String list tuple dict Object.assign JSON.stringify json.dumps json.loads JSON.parse os.path.realpath yaml.safe_load',
    { does: 'same' },
  ],
  ['chr String.fromCharCode String.fromCodePoint', { does: 'text', object: 'char-codes' }],
  ['require __import__ importlib.import_module import createRequire()', { does: 'import' }],
  ['getattr Reflect.get', { does: 'attribute' }],
]

/** Looked at without a call. */
const memberRows: readonly Row[] = [
  ['os.environ process.env Deno.env ENV', { does: 'env-all' }],
  ['pathlib.Path().parent', { does: 'parent' }],
]

/** Methods of values whose type we do not know. */
const methodRows: readonly Row[] = [
  ['read_text read_bytes', { does: 'read' }],
  ['write_text write_bytes', { does: 'write' }],
  ['format', { does: 'text', object: 'format' }],
  ['join', { does: 'text', object: 'join' }],
  ['reverse', { does: 'text', object: 'reverse' }],
  ['split', { does: 'text', object: 'split' }],
  ['replace replaceAll', { does: 'text', object: 'replace' }],
  [
    'decode encode toString strip trim rstrip lstrip lower upper toLowerCase strip_margin tobytes',
    { does: 'same' },
  ],
  ['pipe', { does: 'pipe' }],
  ['addEventListener', { does: 'listen' }],
  [
    'upload_file upload_fileobj put_object fput_object storbinary storlines sendmail send_document send_photo uploadFile putObject',
    { does: 'upload' },
  ],
  ['RtlMoveMemory WriteProcessMemory', { does: 'native' }],
  ['execute executemany executescript', { does: 'query' }],
  ['extractall setpassword', { does: 'unpack' }],
  ['sendCommand send_command execute_cdp_cmd', { does: 'inspect' }],
  ['sendall', { does: 'socket-send' }],
  ['connect', { does: 'socket' }],
  ['write', { does: 'write-handle' }],
  ['expanduser resolve absolute', { does: 'same' }],
]

function table(rows: readonly Row[]): ReadonlyMap<string, CallRow> {
  return new Map(
    rows.flatMap(([names, row]) => names.split(' ').map((name): [string, CallRow] => [name, row])),
  )
}

const calls = table(callRows)
const members = table(memberRows)
const methods = table(methodRows)
const httpRoots = new Set(
  'requests httpx aiohttp axios got needle superagent urllib3 session client http https node-fetch undici ky'.split(
    ' ',
  ),
)
const sendVerbs = new Set('post put patch'.split(' '))
const readVerbs = new Set('get request head urlopen'.split(' '))
const socketTypes = /^(?:socket\.socket|net\.Socket|socket)(?:\(\))?\./u

/** The row of a function by its dotted name; `language` settles names that mean different things. */
export function findCallRow(
  path: string,
  isCall: boolean,
  language?: Language,
): CallRow | undefined {
  if (!isCall) return members.get(path) ?? envMember(path)
  const own = calls.get(`${language ?? ''}:${path}`) ?? calls.get(path)
  if (own !== undefined) return own
  const last = path.slice(path.lastIndexOf('.') + 1)
  const plain = path.replaceAll('()', '')
  const root = plain.slice(0, Math.max(0, plain.indexOf('.')))
  if (httpRoots.has(root)) {
    if (sendVerbs.has(last)) return { does: 'request', isSending: true }
    if (readVerbs.has(last) && root !== 'client' && root !== 'http')
      return { does: 'request', at: last === 'request' ? 1 : 0 }
  }
  if (socketTypes.test(path) && /^connect(?:_ex)?$/u.test(last)) return { does: 'socket' }
  if (socketTypes.test(path) && /^(?:send|sendall|write)$/u.test(last))
    return { does: 'socket-send' }
  if (/^https?\.request\(\)\.(?:end|write)$/u.test(path)) return { does: 'finish' }
  if (last === 'put' && /sftp/iu.test(path)) return { does: 'upload' }
  if (last === 'connect' && !socketTypes.test(path)) return undefined
  return path.includes('.') ? methods.get(last) : undefined
}

/** `process.env.TOKEN`, `os.environ.TOKEN` after an index. */
function envMember(path: string): CallRow | undefined {
  return /^(?:process\.env|os\.environ|ENV|Deno\.env)\.[A-Za-z_]\w*$/u.test(path) &&
    !methods.has(path.slice(path.lastIndexOf('.') + 1)) &&
    !/\.(?:get|items|keys|values|copy|pop|toObject|fetch)$/u.test(path)
    ? { does: 'env' }
    : undefined
}
