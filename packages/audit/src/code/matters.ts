import type { Language } from './ir.ts'

/**
 * Can a program matter at all? One look for words without which none of the facts that rules ask for is there, so
 * that a parser runs on few texts. Words that are put together from pieces need a sink, and these stand here too.
 */
export function canMatter(text: string, language: Language): boolean {
  return (byLanguage[language] ?? always).test(text)
}

const always = /./su
const python =
  /requests|httpx|aiohttp|urllib|urlopen|http\.client|socket|subprocess|os\.(?:system|popen|exec|spawn|environ|getenv|remove|unlink|dup2)|environ|getenv|\beval\b|\bexec\b|__import__|importlib|getattr|compile|b64|fromhex|unhexlify|codecs|zlib|gzip|pickle|marshal|dill|open\(|read_text|write_text|shutil|unlink|rmtree|pyperclip|ImageGrab|keyring|smtplib|ftplib|paramiko|boto3|pexpect|\bpty\b|telnetlib|webbrowser|ctypes|keyboard|pyHook|winreg|plistlib|telebot|upload|send_document|sys\.stdin|extractall|__file__|execute_cdp|\.execute/u
const javascript =
  /child_process|exec|spawn|eval|Function|require|import|fetch|axios|http|process|atob|Buffer|fromCharCode|WebSocket|sendBeacon|XMLHttp|globalThis|unescape|clipboard|addEventListener|sendCommand|readFile|writeFile|\bnet\b/u

const byLanguage: Partial<Readonly<Record<Language, RegExp>>> = { python, javascript }
