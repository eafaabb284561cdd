//! Which language Annals speaks, and that it speaks it throughout.

use expect_test::expect;

use crate::project::{Project, Run};

#[test]
fn the_environment_names_the_language_and_the_command_line_another() {
    let site = Project::sound();
    let said = |variables: &[(&str, &str)], arguments: &[&str]| {
        let mut command = site.annals(&[&["check"], arguments].concat());
        for name in ["LC_ALL", "LC_MESSAGES", "LANG"] {
            command.env_remove(name);
        }
        Run::of(command.envs(variables.iter().copied())).stdout
    };
    let (english, indonesian) =
        ("11 files checked: no problems\n", "11 berkas diperiksa: tidak ada masalah\n");
    assert_eq!(said(&[], &[]), english);
    assert_eq!(said(&[("LANG", "id_ID.UTF-8")], &[]), indonesian);
    assert_eq!(said(&[("LC_MESSAGES", "id_ID"), ("LANG", "en_US.UTF-8")], &[]), indonesian);
    assert_eq!(said(&[("LC_ALL", "C"), ("LANG", "id_ID.UTF-8")], &[]), english);
    assert_eq!(said(&[("LC_ALL", ""), ("LANG", "id_ID.UTF-8")], &[]), indonesian);
    assert_eq!(said(&[("LANG", "fr_FR.UTF-8")], &[]), english);
    assert_eq!(said(&[("LANG", "id_ID.UTF-8")], &["--lang", "en"]), english);
    assert_eq!(said(&[("LANG", "en_GB.UTF-8")], &["--lang=id"]), indonesian);
}

#[test]
fn a_build_speaks_indonesian() {
    let site = Project::sound().file("content/notes.txt", "to do");
    let run = site.run(&["build", "--lang", "id"]);
    expect![[r#"
        membaca isi …
        memeriksa entri …
        menyusun halaman …
        menulis berkas …
        menaruh situs di tempatnya …
        peringatan[unexpected-file]: berkas ini tidak dibaca
        --> content/notes.txt
         = bantuan: pindahkan ke folder jenisnya (participants/, pages/, media/, …), atau awali namanya dengan '_'

        selengkapnya tentang suatu pemeriksaan, dengan contoh yang salah dan yang benar: annals check --explain unexpected-file

        catatan: output tidak memuat situs sebelumnya, jadi tidak diperiksa apakah ada alamat terbit yang hilang. Untuk build pertama, memang begitu; jika situsnya sudah terbit, berikan manifest.json-nya: --previous FILE
    "#]].assert_eq(&run.stderr);
    let shape: Vec<&str> = run
        .stdout
        .split_whitespace()
        .filter(|it| !it.contains(|c: char| c.is_ascii_digit()))
        .collect();
    expect!["output: halaman, berkas, kB, dtk, peringatan"].assert_eq(&shape.join(" "));
}

#[test]
fn help_speaks_indonesian() {
    let site = Project::empty();
    expect![[r#"
        Membangun situs laporan sebuah program publik dari entri dan naskah

        Cara pakai: annals [PILIHAN] <PERINTAH>

        Perintah:
          build     Memeriksa situs dan menulisnya ke output/
          check     Menjalankan semua pemeriksaan tanpa menulis apa pun
          import    Menjadikan baris lembar kerja (.xlsx, .ods, .csv) entri, atau memperbaruinya
          new       Membuat situs kecil yang siap dibangun, dengan contoh berketerangan untuk setiap jenis
                    entri
          new-year  Menyiapkan kerangka satu tahun: laporan dalam setiap bahasa, angkatan, edisi penghargaan
          schema    Menulis yang diperlukan penyunting untuk melengkapi dan memeriksa saat Anda mengetik:
                    schema/ dan .vscode/settings.json
          serve     Menampilkan situs di peramban sementara Anda menulisnya

        Pilihan:
          -V, --version      Menampilkan versi
          -h, --help         Menampilkan bantuan ini
              --lang <LANG>  Bahasa pesan: id atau en [bawaan: bahasa sistem]

        Contoh:
          annals new situs-saya               membuat situs kecil untuk memulai
          annals build                        memeriksa situs di folder ini dan menulisnya ke output/
          annals check                        menjalankan semua pemeriksaan tanpa menulis apa pun
          annals import peserta.xlsx --as participants
                                              membandingkan lembar kerja dengan entri, lalu memperbaruinya
          annals serve --open                 menampilkan situs di peramban sementara Anda menulisnya
          annals build --preview --output preview
                                              pratinjau dengan draf dan yang masih diembargo

        Kode keluar:
          0  selesai
          1  isinya memuat galat; tidak ada yang ditulis, situs yang sudah ada tetap utuh
          2  perintahnya tidak dapat dipahami
          3  diska, izin, atau hal lain di luar situs menghalangi
    "#]].assert_eq(&site.run(&["--help", "--lang", "id"]).stdout);
    expect![[r#"
        Memeriksa situs dan menulisnya ke output/

        Cara pakai: annals build [PILIHAN]

        Pilihan:
              --root <DIR>       Folder situs [bawaan: folder ini, atau folder terdekat di atasnya yang
                                 memuat content/site.yaml]
              --now <TIME>       Saat yang menentukan apa yang masih diembargo: hari, 2026-12-01, atau
                                 waktu, 2026-12-01T10:00:00+07:00 [bawaan: SOURCE_DATE_EPOCH, selain itu
                                 jam]
              --strict           Peringatan dihitung sebagai galat
              --preview          Menampilkan draf dan yang masih diembargo
              --previous <FILE>  manifest.json dari situs yang sudah terbit, untuk menemukan alamat yang
                                 akan hilang [bawaan: 'previous' dalam site.yaml, selain itu yang ada pada
                                 hasil]
              --quiet            Hanya menampilkan galat
              --output <DIR>     Tempat situs ditulis [bawaan: output/ dalam folder situs]
              --base-url <URL>   Tempat situs akan diterbitkan, menggantikan 'base_url' dalam site.yaml
              --portable         Tautan mengarah ke berkas, dan tidak perlu server: untuk berkas zip di
                                 diska
              --jobs <N>         Berapa pekerja yang bekerja bersamaan [bawaan: satu untuk setiap prosesor]
          -h, --help             Menampilkan bantuan ini
              --lang <LANG>      Bahasa pesan: id atau en [bawaan: bahasa sistem]

        Contoh:
          annals build
          annals build --root situs-saya --output /srv/www/laporan
          annals build --base-url https://example.org/laporan/
          annals build --now 2026-12-01 --strict
          annals build --preview --output pratinjau
          annals build --portable --output untuk-zip
    "#]].assert_eq(&site.run(&["help", "build", "--lang", "id"]).stdout);
}

#[test]
fn wrong_usage_is_told_in_indonesian() {
    let site = Project::sound();
    let told = |arguments: &[&str]| {
        let run = site.run(&[arguments, &["--lang", "id"]].concat());
        assert_eq!(run.code, 2);
        run.stderr
    };
    let all: Vec<String> = [
        &["chekc"][..],
        &["build", "--outptu", "x"],
        &["build", "--now", "besok"],
        &["build", "--jobs"],
        &["build", "--strict", "--strict"],
        &["check", "--format", "xml"],
        &["serve", "--port", "x"],
        &["serve", "--host", "x"],
        &["import", "peserta.csv", "--as", "peserta"],
        &["import", "peserta.csv", "--as", "participants", "--map", "Nama"],
        &["check", "--root", "content"],
    ]
    .map(told)
    .into();
    expect![[r#"
        galat: tidak ada perintah 'chekc'
         |
        bantuan: maksud Anda 'schema, check'?

        galat: tidak ada pilihan '--outptu'
         |
        bantuan: maksud Anda '--output'?

        galat: '--now' tidak dapat berisi 'besok'
         |
        bantuan: tulis hari, 2026-12-01, atau waktu dengan zonanya, 2026-12-01T10:00:00+07:00

        galat: '--jobs' memerlukan nilai
         |
        bantuan: tambahkan --help untuk melihat apa yang dapat ditulis

        galat: '--strict' tertulis dua kali
         |
        bantuan: tambahkan --help untuk melihat apa yang dapat ditulis

        galat: '--format' tidak dapat berisi 'xml'
         |
        bantuan: tulis salah satu dari: human, json, github, sarif

        galat: '--port' tidak dapat berisi 'x'
         |
        bantuan: tulis angka dari 1024 sampai 65535

        galat: '--host' tidak dapat berisi 'x'
         |
        bantuan: tulis sebuah alamat komputer ini, misalnya 192.168.1.20, atau --host saja untuk semua alamatnya

        galat: '--as' tidak dapat berisi 'peserta'
         |
        bantuan: tulis salah satu dari: participants, participations, cohorts, awards, editions, winners, events, milestones, places, sources, figures, corrections

        galat: '--map' tidak dapat berisi 'Nama'
         |
        bantuan: tulis judul kolom, '=', lalu isiannya: 'Nama Daerah=name'

        galat: 'content' bukan folder sebuah situs
         |
        bantuan: sebutkan folder yang memuat content/, yang di dalamnya ada site.yaml
    "#]]
    .assert_eq(&all.join("\n"));
    let run = site.run(&["check", "--lang", "fr"]);
    expect![[r#"
        error: '--lang' cannot be 'fr'
         |
        help: write id for Indonesian or en for English
        exit 2
    "#]]
    .assert_eq(&run.seen());
}
