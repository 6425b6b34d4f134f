//! The compiler as a program, and what it works on: a pack and a staged page on a disk.

use std::collections::BTreeMap;
use std::ffi::OsStr;
use std::fs;
use std::path::{Path, PathBuf};
use std::process::{Command, Output};

use cordiality::pack::{EVENTS, MANIFEST, Pack, SOURCES};

use super::file;

/// Runs the compiler where the project lies.
pub(super) fn run(arguments: &[&OsStr]) -> Output {
    let mut program = Command::new(env!("CARGO_BIN_EXE_pack"));
    let program = program.current_dir(env!("CARGO_MANIFEST_DIR")).args(arguments);
    program.output().expect("pack starts")
}

/// A pack and a staged page in a folder of their own.
pub(super) struct Bench {
    pub(super) pack: PathBuf,
    pub(super) dist: PathBuf,
}

impl Bench {
    pub(super) fn new(name: &str, mut pack: Pack) -> Self {
        // Tests run side by side, each in a thread of its own name.
        let test = std::thread::current().name().unwrap_or_default().replace("::", "-");
        let root = Path::new(env!("CARGO_TARGET_TMPDIR")).join(format!("pack-{name}-{test}"));
        let _ = fs::remove_dir_all(&root);
        let bench = Self { pack: root.join("authored"), dist: root.join("dist") };
        for folder in [&bench.pack.join("series"), &bench.dist] {
            fs::create_dir_all(folder).expect("the target folder can be written");
        }
        for name in [MANIFEST, EVENTS, SOURCES] {
            bench.write(name, file(&mut pack, name).as_bytes());
        }
        bench.write("series/trade.csv", b"# title: Trade\n# caption: In roubles\n# source: Ledgers\n# licence: CC0\nyear,roubles\n1950,7\n");
        let page = "<html><head><meta http-equiv=\"Content-Security-Policy\" content=\"\">\
                    <script type=\"module\" id=\"loader\" data-program=\"./cordiality.js\">// loader</script>\
                    <!-- head --></head><body><!-- body --><style></style></body></html>";
        // As Trunk stages them; the least wasm there is.
        let files: [(&str, &[u8]); 3] = [
            ("index.html", page.as_bytes()),
            ("cordiality.js", b"async function start() {}\nexport { start as default };\n"),
            ("cordiality_bg.wasm", b"\0asm\x01\0\0\0"),
        ];
        for (name, bytes) in files {
            fs::write(bench.dist.join(name), bytes).expect("the target folder can be written");
        }
        bench
    }

    pub(super) fn write(&self, name: &str, bytes: &[u8]) {
        fs::write(self.pack.join(name), bytes).expect("the target folder can be written");
    }

    pub(super) fn run(&self, arguments: &[&Path]) -> Output {
        run(&arguments.iter().map(|path| path.as_os_str()).collect::<Vec<_>>())
    }

    /// Builds the site of the pack into the staged page.
    pub(super) fn build(&self) -> Output {
        let [site, program] = ["site", "--program"].map(OsStr::new);
        run(&[site, self.pack.as_os_str(), program, self.dist.as_os_str()])
    }

    /// Every file under the staged page, with what is in it.
    pub(super) fn staged(&self) -> BTreeMap<PathBuf, Vec<u8>> {
        let (mut files, mut folders) = (BTreeMap::new(), vec![self.dist.clone()]);
        while let Some(folder) = folders.pop() {
            for entry in fs::read_dir(folder).expect("the folder is there").flatten() {
                let path = entry.path();
                if path.is_dir() {
                    folders.push(path);
                } else {
                    files.insert(path.clone(), fs::read(path).expect("the file is there"));
                }
            }
        }
        files
    }

    /// Holds that the program refuses, names every one of these faults, and writes nothing.
    pub(super) fn check_refused(&self, faults: &[&str]) {
        let before = self.staged();
        let output = self.build();
        let said = String::from_utf8_lossy(&output.stderr).into_owned();
        assert_eq!(output.status.code(), Some(1), "{said}");
        assert_eq!(self.staged(), before, "something was written: {said}");
        for fault in faults {
            let line = format!("{}/{fault}", self.pack.display());
            assert!(said.contains(&line), "no {line} in {said}");
        }
        let count = format!("{} fault", faults.len());
        assert!(said.contains(&count) && said.contains("nothing was written"), "{said}");
    }
}
